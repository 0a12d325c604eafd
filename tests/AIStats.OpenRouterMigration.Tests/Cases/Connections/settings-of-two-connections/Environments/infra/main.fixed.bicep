var env = [
  { name: 'Ai__Chat__Endpoint', value: 'https://api.phaseo.app/v1' }
  { name: 'Ai__Login__Endpoint', value: 'https://openrouter.ai/api/v1' } // AIS1001
]
