/**
 * uWSGI configuration: what its ini, XML, YAML and JSON files bind, and how to bind the same by
 * module path. The rules are those of uWSGI's own readers (ini.c, xmlconf.c, yaml.c, json.c) and of
 * its option list (config.c).
 */
@NullMarked
package dev.rebind.uwsgi;

import org.jspecify.annotations.NullMarked;
