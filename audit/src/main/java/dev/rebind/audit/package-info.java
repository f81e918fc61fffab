/** Says where services and deployments stand, without changing any. */
@NullMarked
package dev.rebind.audit;

import org.jspecify.annotations.NullMarked;
