{{- define "boat_api_ini" }}
[uwsgi]
wsgi-file = /var/lib/openstack/bin/nova-api-wsgi
{{- if .Values.tls }}
https-socket = :{{ .Values.port }}
{{- else }}
http-socket = :{{ .Values.port }}
{{- end }}
{{- end }}
