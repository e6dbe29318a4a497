"""Trainer of `segment/attributed`: `python -m train.attribution ../shared/corpora`."""
