"""HTTP: the gate, signing in, downloads, the public check of a certificate, health."""
