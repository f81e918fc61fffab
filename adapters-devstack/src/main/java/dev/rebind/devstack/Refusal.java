package dev.rebind.devstack;

import dev.rebind.model.Code;

/** Why a service stays as it is. */
record Refusal(Code code, String message) {}
