# The module `builtins`: its names are those that every program sees.

globals().update(_builtin_names())
