"""`python -m testimonia` is `testimonia`."""

from testimonia.cli import main

if __name__ == "__main__":
    main()
