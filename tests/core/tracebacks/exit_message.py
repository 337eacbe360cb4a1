import sys
sys.exit("message é")
