{{- define "api.secretEnv" -}}
- name: AI_STATS_API_KEY # AIS2001
  valueFrom:
    secretKeyRef:
      name: {{ .Values.secretName }}
      key: acme-openrouter-api-key
{{- end }}
