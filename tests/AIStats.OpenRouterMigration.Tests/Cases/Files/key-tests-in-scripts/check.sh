if [[ ! "$LLM_KEY" =~ ^sk-or- ]]; then exit 1; fi # AIS2003 "refuses them"
case "$LLM_KEY" in sk-or-*) ;; *) exit 1 ;; esac # AIS2003 "refuses them"
echo "a key looks like sk-or-v1-..." # AIS2003 "begin with phaseo_v1_sk_": a text
case "$LLM_KEY" in sk-or-v1-xxxx*) echo "fill in the key" ;; esac # AIS2003 "begin with phaseo_v1_sk_": nobody has filled it in
dotnet run
