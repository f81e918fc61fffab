/**
 * Ansible and Helm: the bindings that role variables, tasks, Jinja templates and chart values hold,
 * often half in one file and half in another. What a key means is what its consumer makes of it:
 * the uwsgi role of OpenStack-Ansible, Kolla's service-uwsgi-config, Helm's ini printers, uWSGI
 * itself.
 */
@NullMarked
package dev.rebind.ansible;

import org.jspecify.annotations.NullMarked;
