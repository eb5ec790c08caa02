def score_report(model, splits):
    return model.evaluate(*splits["test"], verbose=0, return_dict=True)
