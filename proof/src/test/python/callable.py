"""callable.py FOLDER MODULE ATTRIBUTE: imports the module from the folder and says what it has."""

import importlib
import sys

sys.path.insert(0, sys.argv[1])
found = getattr(importlib.import_module(sys.argv[2]), sys.argv[3], None)
print("callable" if callable(found) else "not callable")
