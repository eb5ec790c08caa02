import json
from pathlib import Path


def train_and_save(model, x, y, epochs, name):
    model.fit(x, y, epochs=epochs, verbose=0)
    weights = [weight.tolist() for weight in model.get_weights()]
    text = json.dumps({"config": model.to_json(), "weights": weights})
    Path(f"{name}.keras").write_text(text)
