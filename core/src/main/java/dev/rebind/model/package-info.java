/** What Rebind knows of a deployment: sites, bindings, findings, facts and changes, all values. */
@NullMarked
package dev.rebind.model;

import org.jspecify.annotations.NullMarked;
