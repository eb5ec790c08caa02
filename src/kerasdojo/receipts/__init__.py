"""Receipts: what a score was made from, signed, and whether it comes out again."""

from kerasdojo.receipts.receipt import Receipt, receipt_file, write_receipt
from kerasdojo.receipts.verify import Verdict, verify

__all__ = ["Receipt", "Verdict", "receipt_file", "verify", "write_receipt"]
