# uuid and secrets, as far as they do not depend on chance.
import secrets
import uuid

u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.bytes, u.fields, u.version, u.variant, u.urn, u.time_low, u.node)
print(uuid.UUID("{12345678123456781234567812345678}") == u, uuid.UUID(int=u.int) == u, uuid.UUID(bytes=u.bytes) == u, uuid.UUID(fields=u.fields) == u, hash(u) == hash(uuid.UUID(int=u.int)), u < uuid.UUID(int=u.int + 1), u == 5)
print(uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_URL, "http://x"), uuid.NAMESPACE_OID, uuid.NAMESPACE_X500)
r = uuid.uuid4()
print(r.version, r.variant, len(str(r)), r != uuid.uuid4(), uuid.UUID(str(r)) == r, uuid.uuid1().version, uuid.uuid1() != uuid.uuid1())
for arguments in [{}, {"hex": "x"}, {"hex": "1" * 31}, {"int": -1}, {"int": 1 << 128}, {"bytes": b"1"}, {"hex": "1" * 32, "int": 1}, {"int": 1, "version": 9}]:
    try:
        print(uuid.UUID(**arguments))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
try:
    u.int = 5
except TypeError as error:
    print(error)
print(len(secrets.token_bytes()), len(secrets.token_bytes(5)), len(secrets.token_hex(4)), len(secrets.token_urlsafe()), len(secrets.token_urlsafe(16)), 0 <= secrets.randbelow(10) < 10, secrets.choice([7]), secrets.randbits(8) < 256)
print(secrets.compare_digest("a", "a"), secrets.compare_digest(b"a", b"b"), secrets.token_hex() != secrets.token_hex())
try:
    secrets.randbelow(0)
except ValueError as error:
    print(error)
