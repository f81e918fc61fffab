/** What a uWSGI configuration says, said to gunicorn, and the other way round. */
@NullMarked
package dev.rebind.convert;

import org.jspecify.annotations.NullMarked;
