"""Parts that several notations share: ids, kept data, quotes at offsets, property graphs."""
