"""What is kept: playthroughs, choice by choice, in one SQLite file. The only package that knows the database."""
