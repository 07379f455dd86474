"""What the portal knows: frozen models, validated field by field; French keys become English names here."""
