/**
 * The road of a file: claim, analyse, resolve, rewrite, verify, plan. Knows no format and touches
 * no disk.
 */
@NullMarked
package dev.rebind.road;

import org.jspecify.annotations.NullMarked;
