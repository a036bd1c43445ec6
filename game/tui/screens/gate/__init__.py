"""The gate and the offer: two doors."""
