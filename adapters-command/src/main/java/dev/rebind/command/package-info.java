/**
 * Command lines that start uwsgi or gunicorn, in what carries them: units, supervisor, Procfile,
 * Dockerfile, Compose, Kubernetes, cron and shell scripts. A carrier gives words with their places;
 * what a command line means is read in one place for each server.
 */
@NullMarked
package dev.rebind.command;

import org.jspecify.annotations.NullMarked;
