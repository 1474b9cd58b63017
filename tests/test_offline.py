"""The whole pipeline, from files to the report, runs with every socket blocked."""

import socket

import pytest

from testimonia.cli import main

TEXTS = {
    "nl.txt": "De burgemeester zei dinsdag dat bij de brand in Delft zeker 12 mensen gewond zijn geraakt.",
    "de.txt": "Nach Angaben der Polizei wurden bei dem Brand in Delft mindestens 14 Menschen verletzt.",
    "da.txt": "Ifølge politiet blev mindst 14 mennesker såret ved branden i Delft, siger en talsmand.",
    "en.txt": "The police said on Tuesday that at least 14 people were injured in the fire in Delft.",
}


@pytest.fixture
def no_network(monkeypatch):
    """Every attempt to look up or reach another machine fails the test."""
    tried = []

    def refuse(*arguments, **_):
        tried.append(arguments)
        raise OSError("the network is blocked")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    for name in ("getaddrinfo", "gethostbyname", "create_connection"):
        monkeypatch.setattr(socket, name, refuse)
    return tried


def test_nothing_leaves_the_machine(tmp_path, no_network, capfd):
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        main(["run", str(tmp_path / "*.txt"), "--ledger", str(tmp_path / "l.db"), "--out", str(tmp_path / "out")])
    assert (ended.value.code, no_network) == (0, [])
    assert "holds 4 articles" in capfd.readouterr().out
    page = (tmp_path / "out" / "index.html").read_text("utf-8")
    assert "14" in page
    assert 'src="http' not in page
