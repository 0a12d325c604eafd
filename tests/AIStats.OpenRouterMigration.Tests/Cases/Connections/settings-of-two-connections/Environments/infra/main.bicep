var env = [
  { name: 'Ai__Chat__Endpoint', value: 'https://openrouter.ai/api/v1' } // AIS1001
  { name: 'Ai__Login__Endpoint', value: 'https://openrouter.ai/api/v1' } // AIS1001
]
