"""Entry point of the console script and of `python -m orchestrator`."""


def main() -> None:
    """Run the command line."""
    from orchestrator.cli.app import run
    from orchestrator.imports import leave_pandas_out

    leave_pandas_out()
    run()


if __name__ == "__main__":
    main()
