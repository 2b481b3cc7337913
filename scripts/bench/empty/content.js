// Nothing, on purpose: this measures what any content script costs.
