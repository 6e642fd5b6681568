"""The benchmark: what a call, a start and an idle window cost, beside a bare reference.

``python3 dev.py bench [NAME…]`` runs it on a desktop of its own. Each figure is compared with a
reference measured in the same run, turn by turn, so that a busy machine slows both.
"""
