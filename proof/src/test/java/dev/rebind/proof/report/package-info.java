/** What the run counted, as the table of docs/proof.md. */
@NullMarked
package dev.rebind.proof.report;

import org.jspecify.annotations.NullMarked;
