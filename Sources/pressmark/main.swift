print("pressmark")
