"""Progress: what can be told of many plays together, without judging the person who played them."""
