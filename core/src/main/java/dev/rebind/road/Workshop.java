package dev.rebind.road;

import dev.rebind.resolve.Resolution;
import dev.rebind.resolve.Settings;

/** What every step of one run shares. */
record Workshop(
    Claims claims,
    Guard guard,
    Settings settings,
    Resolution resolution,
    Memory memory,
    Ordered ordered) {}
