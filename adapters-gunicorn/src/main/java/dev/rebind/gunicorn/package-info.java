/**
 * gunicorn's configuration file: the one {@code wsgi_app} that it sets, and how to bind a module
 * there. The rules are those of {@code gunicorn.app.base} and {@code gunicorn.config}.
 */
@NullMarked
package dev.rebind.gunicorn;

import org.jspecify.annotations.NullMarked;
