{{- define "uwsgi_ini" }}
[uwsgi]
wsgi-file = {{ .Values.uwsgi.wsgi_file }}
processes = {{ .Values.uwsgi.processes }}
{{- end }}
