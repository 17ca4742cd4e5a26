"""The staff's door: python build.py [COMMAND]."""

from talkoot.__main__ import start

if __name__ == "__main__":
    start()
