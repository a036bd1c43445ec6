"""The smallest file for each problem that a reading can tell. The first line of each says where the problem stands."""
