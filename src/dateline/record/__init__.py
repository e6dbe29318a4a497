"""What Dateline asserts: claims, and the values, records and incidents made of them."""
