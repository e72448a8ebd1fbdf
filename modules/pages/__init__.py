"""The pages: one flat Streamlit script each; modules/ui/navigation.py lists them."""
