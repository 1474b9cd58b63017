"""The report: one self-contained page for a ledger, readable offline, printed, and without a mouse."""

from testimonia.report.page import render, write_report
from testimonia.report.view import LedgerView

__all__ = ["LedgerView", "render", "write_report"]
