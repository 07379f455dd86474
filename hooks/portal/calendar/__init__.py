"""When a house is open and when a permanence takes place, by OpenStreetMap ``opening_hours`` expressions."""
