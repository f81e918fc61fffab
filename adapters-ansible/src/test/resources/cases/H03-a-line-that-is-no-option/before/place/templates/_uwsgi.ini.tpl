{{- define "uwsgi_ini" }}
[uwsgi]
wsgi-file = {{ .Values.uwsgi.wsgi_file }}
processes = {{ .Values.uwsgi.processes }}
nova.wsgi.osapi_compute:application{{- end }}
