"""Every game of a scenario at once: what each choice is worth, exactly, under the best play and under any other."""
