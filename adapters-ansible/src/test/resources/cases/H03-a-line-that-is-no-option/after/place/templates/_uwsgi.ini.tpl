{{- define "uwsgi_ini" }}
[uwsgi]
module = {{ .Values.uwsgi.module }}
processes = {{ .Values.uwsgi.processes }}
nova.wsgi.osapi_compute:application{{- end }}
