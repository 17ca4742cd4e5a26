"""How long builds take, and the large made-up hub on which that is measured."""
