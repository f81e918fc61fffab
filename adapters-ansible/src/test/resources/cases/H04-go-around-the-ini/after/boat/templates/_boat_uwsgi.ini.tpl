{{- define "boat_api_ini" }}
[uwsgi]
module = nova.wsgi.osapi_compute:application
{{- if .Values.tls }}
https-socket = :{{ .Values.port }}
{{- else }}
http-socket = :{{ .Values.port }}
{{- end }}
{{- end }}
