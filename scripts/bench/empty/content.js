// Nothing: what is measured with it is the cost of having a content script at all.
