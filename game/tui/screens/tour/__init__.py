"""The tour: five stills of what there is to see."""
