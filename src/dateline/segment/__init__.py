"""Sentences, and quotations with who speaks them."""

from dateline.segment.sentence import Quotation, QuotationKind, Segmentation, Sentence
from dateline.segment.split import split_document

__all__ = ["Quotation", "QuotationKind", "Segmentation", "Sentence", "split_document"]
