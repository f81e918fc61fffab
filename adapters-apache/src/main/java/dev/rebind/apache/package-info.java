/**
 * Apache's configuration: the scripts that mod_wsgi loads, and the sections that let Apache read
 * them. The rules are those of httpd's {@code ap_cfg_getline} and {@code ap_getword_conf}, of its
 * sections' documentation, and of mod_wsgi's {@code WSGIScriptAlias}.
 */
@NullMarked
package dev.rebind.apache;

import org.jspecify.annotations.NullMarked;
