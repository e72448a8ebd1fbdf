"""The bare counterpart: what the same screen costs in Streamlit alone."""
