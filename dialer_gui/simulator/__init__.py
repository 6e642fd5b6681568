"""The provider's voice API, simulated in one process: for demo mode, tests and integrators.

``demo`` holds a ready-made provider, ``server.Simulator`` serves it over real HTTP on loopback.
Nothing is imported here, so that what demo mode signs in with costs nothing to read.
"""

#: It opens nothing but a simulator, like all of these.
DEMO_TOKEN = "c0ffee00c0ffee00c0ffee00c0ffee00"
DEMO_APP_ID = "demo-app"
DEMO_ACCESS_KEY = "demo-access-key"
DEMO_COMPANY = "Demo company"
DEMO_EXTENSIONS = ("8001", "8002", "8003", "8004")
DEMO_FOREIGN_EXTENSION = "9001"
DEMO_CALLER_IDS = ("493023125000", "442079460000", "12025550100")
DEMO_COUNTRY = "DE"
