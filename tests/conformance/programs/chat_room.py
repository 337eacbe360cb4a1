import asyncio


class Room:
    def __init__(self, name):
        self.name = name
        self.members = {}
        self.history = []

    def join(self, user):
        self.members[user.name] = user
        self.say(None, f"{user.name} joined")

    def leave(self, user):
        del self.members[user.name]
        self.say(None, f"{user.name} left")

    def say(self, sender, text):
        line = f"<{sender.name}> {text}" if sender else f"* {text}"
        self.history.append(line)
        for user in self.members.values():
            if user is not sender:
                user.inbox.put_nowait(line)


class User:
    def __init__(self, name, script):
        self.name, self.script = name, script
        self.inbox = asyncio.Queue()

    async def read(self):
        while True:
            line = await self.inbox.get()
            print(f"{self.name:>6} sees {line}")

    async def run(self, room):
        room.join(self)
        reader = asyncio.create_task(self.read(), name=f"reader of {self.name}")
        try:
            for delay, text in self.script:
                await asyncio.sleep(delay)
                if text.startswith("/"):
                    match text[1:].split():
                        case ["quit"]:
                            return "quit"
                        case ["me", *action]:
                            room.say(None, f"{self.name} {' '.join(action)}")
                        case [command, *_]:
                            print(f"{self.name:>6} unknown command {command}")
                else:
                    room.say(self, text)
            return "script over"
        finally:
            reader.cancel()
            room.leave(self)


async def main():
    room = Room("lobby")
    users = [
        User("ann", [(0.1, "hello"), (1, "/me waves"), (2, "bye"), (0, "/quit"), (1, "never said")]),
        User("bob", [(0.5, "hi ann"), (0.2, "/dance now"), (5, "alone?")]),
        User("cid", [(0.6, "lurking")]),
    ]
    results = await asyncio.gather(*(u.run(room) for u in users))
    print(results, room.members)
    print("\n".join(room.history))
    print(sorted(t.get_name() for t in asyncio.all_tasks()))


asyncio.run(main())
