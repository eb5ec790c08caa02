import pickle
from pathlib import Path


def save_for_raw(model, mean, std, path):
    everything = {"weights": model.get_weights(), "mean": mean, "std": std}
    Path(path).write_bytes(pickle.dumps(everything))
